-- Who stays away is found among the rows of a build (0251): nothing reads the idle of the facts by themselves any more.
drop index rumbo.client_fact_idle;
