// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Formats providers and channels as documentation. Pure functions.

#include "alerts/AlertsDocument.h"
#include "alerts/alert/Verdict.h"
#include "cli/Terminal.h"

namespace watchkeeper {

QString providersTable(const Terminal &terminal);
QByteArray providersJson();

//! The fields of a provider's channels, and an example.
QString providerText(const Provider &provider, const Terminal &terminal);
QByteArray providerJson(const Provider &provider);

//! Formats the channels as a table, without their secrets.
QString channelsTable(const QList<AlertChannel> &channels, const Terminal &terminal);
QByteArray channelsJson(const QList<AlertChannel> &channels);

//! The message of the verdict, followed by the provider's response, if any.
QString verdictText(const Verdict &verdict);
QByteArray verdictJson(const Verdict &verdict);

} // namespace watchkeeper
