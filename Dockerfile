# The MCP server over HTTP at :8000/mcp. It starts only with a sign-in (docs/http.md):
#   docker build -t nemo-mcp .
#   docker run -p 8000:8000 -v nemo-data:/data -v "$PWD/tokens:/run/tokens:ro" -e NEMO_HTTP_TOKENS_FILE=/run/tokens nemo-mcp
# With the embedded editor: --build-arg EXTRAS="[studio]", and after the image's name “serve --studio --host 0.0.0.0”.
FROM python:3.13-slim
ARG EXTRAS=""
WORKDIR /app
COPY pyproject.toml README.md LICENSE ./
COPY src ./src
RUN pip install --no-cache-dir ".${EXTRAS}" && useradd --create-home nemo && install -d -o nemo /data /data/out /data/media
USER nemo
ENV NEMO_STATE_DIR=/data/state NEMO_CONFIG_DIR=/data/config NEMO_OUTPUT_DIR=/data/out NEMO_MEDIA_ROOTS=/data/media \
    SKILL_SOURCE=docker NEMO_SKILL=nemo-mcp
VOLUME /data
EXPOSE 8000
ENTRYPOINT ["nemo-mcp"]
CMD ["serve", "--host", "0.0.0.0", "--port", "8000"]
