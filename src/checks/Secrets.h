// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The profile's secrets from the desktop's keychain: only in memory, never in a file or a log.

#include <QHash>
#include <QJsonValue>
#include <QSet>
#include <QString>

namespace watchkeeper {

//! By the key in `${keychain:KEY}`.
using Secrets = QHash<QString, QString>;

//! The keys that the texts in `value` use.
QSet<QString> keychainKeys(const QJsonValue &value);

} // namespace watchkeeper
