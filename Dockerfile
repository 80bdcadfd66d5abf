# One image for cms, workers and preparation; docker-compose.yml says which command each runs.
FROM node:20-bookworm AS build
WORKDIR /app
COPY . .
RUN npm ci --include=dev --no-audit --no-fund
RUN node scripts/build.mjs
RUN npm prune --omit=dev --no-audit --no-fund

FROM node:20-bookworm-slim
ENV NODE_ENV=production STRAPI_TELEMETRY_DISABLED=true DATA_DIR=/data
WORKDIR /app
COPY --from=build --chown=node:node /app /app
RUN mkdir /data && chown node:node /data
USER node
VOLUME /data
EXPOSE 1337
CMD ["node", "cms/launcher/index.cjs"]
