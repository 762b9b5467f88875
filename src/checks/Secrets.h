// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The profile's secrets from the desktop's keychain. They are kept only in memory, never in a file or a log.

#include <QHash>
#include <QJsonValue>
#include <QSet>
#include <QString>

namespace watchkeeper {

//! Values by the KEY in `${keychain:KEY}`.
using Secrets = QHash<QString, QString>;

//! Returns the keys that the strings in `value` use.
QSet<QString> keychainKeys(const QJsonValue &value);

} // namespace watchkeeper
