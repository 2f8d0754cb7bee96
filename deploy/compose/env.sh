#!/bin/sh
# Makes .env from .env.example, with random secrets. What exists is left as it is.
set -eu

cd "$(dirname "$0")/../.."
if [ -e .env ]; then
    echo ".env: exists"
    exit
fi

random() {
    head -c 24 /dev/urandom | base64 | tr '+/' '-_'
}

umask 077
while IFS= read -r line; do
    case $line in
        [A-Z]*=) echo "$line$(random)" ;;
        *) echo "$line" ;;
    esac
done <.env.example >.env.unfinished
mv .env.unfinished .env
echo ".env: made, with secrets of its own"
