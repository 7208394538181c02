# An image whose command is masthead: docker run --rm -v "$PWD:/documents" masthead build reports --out out
FROM node:22-slim AS build
WORKDIR /masthead
COPY . .
RUN npm ci && npm pack

FROM node:22-slim
COPY --from=build /masthead/masthead-*.tgz /tmp/
RUN npm install --global /tmp/masthead-*.tgz && rm /tmp/masthead-*.tgz
USER node
WORKDIR /documents
ENTRYPOINT ["masthead"]
