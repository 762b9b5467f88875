// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Reads a provider from the content of its file, or reports all problems. docs/alert-channels.md describes the format. Pure,
//! safe to call from any thread.

#include "alerts/providers/Provider.h"
#include "model/base/Expected.h"
#include "model/json/JsonFileReader.h"

namespace watchkeeper {

//! The author of a file.
enum class ProviderAuthor : quint8 {
    Anybody, //!< only HTTP is allowed
    Us
};

//! \return the provider, or 1 to 100 problems
Expected<Provider, QList<JsonProblem>> readProvider(const QByteArray &json, ProviderAuthor author = ProviderAuthor::Anybody);

//! Returns whether the file appears to be a provider, that is, whether its root has the key `provider`.
bool looksLikeProvider(const QByteArray &json);

//! \brief Reads a limit; `10/1m` means at most ten per minute. \return the limit, or a user-visible message
Expected<RateLimit, QString> readRateLimit(const QString &text);
//! Writes a limit in the format that readRateLimit() reads. Empty for no limit.
QString rateLimitText(const RateLimit &limit);

} // namespace watchkeeper
