// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! What the keychain of the desktop holds for the profile: only ever in memory, never in a file or a log.

#include <QHash>
#include <QJsonValue>
#include <QSet>
#include <QString>

namespace watchkeeper {

//! By the key in `${keychain:KEY}`.
using Secrets = QHash<QString, QString>;

//! The keys that the texts in `value` ask for.
QSet<QString> keychainKeys(const QJsonValue &value);

} // namespace watchkeeper
