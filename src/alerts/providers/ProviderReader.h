// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Reads a provider from the bytes of its file, or reports everything that is wrong. docs/alert-channels.md describes the format.
//! Pure, safe from any thread.

#include "alerts/providers/Provider.h"
#include "model/Expected.h"
#include "model/JsonFileReader.h"

namespace watchkeeper {

//! The author of a file.
enum class ProviderAuthor : quint8 {
    Anybody, //!< HTTP only
    Us
};

//! \return the provider, or between one and 100 problems
Expected<Provider, QList<JsonProblem>> readProvider(const QByteArray &json, ProviderAuthor author = ProviderAuthor::Anybody);

//! Whether it is meant to be a provider: its root has the key `provider`.
bool looksLikeProvider(const QByteArray &json);

//! \brief Reads a limit: `10/1m` is at most ten per minute. \return the limit, or a sentence
Expected<RateLimit, QString> readRateLimit(const QString &text);
//! In the form that readRateLimit() reads; empty for no limit.
QString rateLimitText(const RateLimit &limit);

} // namespace watchkeeper
