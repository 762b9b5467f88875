// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! Providers and channels as documentation. Pure.

#include "alerts/AlertsDocument.h"
#include "alerts/Verdict.h"
#include "cli/Terminal.h"

namespace watchkeeper {

QString providersTable(const Terminal &terminal);
QByteArray providersJson();

//! The fields of a channel, and an example.
QString providerText(const Provider &provider, const Terminal &terminal);
QByteArray providerJson(const Provider &provider);

//! Without secrets.
QString channelsTable(const QList<AlertChannel> &channels, const Terminal &terminal);
QByteArray channelsJson(const QList<AlertChannel> &channels);

//! Verdict, sentence and response, one below the other.
QString verdictText(const Verdict &verdict);
QByteArray verdictJson(const Verdict &verdict);

} // namespace watchkeeper
