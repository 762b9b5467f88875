// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! From the bytes of a provider file to a provider, or to everything that is wrong with it. docs/alert-channels.md describes the format.
//! Pure, safe from any thread.

#include "alerts/providers/Provider.h"
#include "model/Expected.h"
#include "model/JsonFileReader.h"

namespace watchkeeper {

//! Who wrote a file.
enum class ProviderAuthor : quint8 {
    Anybody, //!< speaks HTTP alone
    Us
};

//! \return the provider, or at least one problem and at most 100
Expected<Provider, QList<JsonProblem>> readProvider(const QByteArray &json, ProviderAuthor author = ProviderAuthor::Anybody);

//! Whether somebody meant to write one: its root has the key `provider`.
bool looksLikeProvider(const QByteArray &json);

//! \brief `10/1m`: at most ten in a minute. \return the limit, or a sentence
Expected<RateLimit, QString> readRateLimit(const QString &text);
//! As readRateLimit() reads it; empty for no limit.
QString rateLimitText(const RateLimit &limit);

} // namespace watchkeeper
