// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The values that fill placeholders: the secrets of `${keychain:KEY}` and the properties of the target in
//! `${target:NAME}`. Secrets are kept only in memory, never in a file or a log.

#include "model/target/Target.h"

#include <QHash>
#include <QJsonValue>
#include <QSet>
#include <QString>
#include <QStringList>

namespace watchkeeper {

// The profile's secrets from the desktop's keychain. They are kept only in memory, never in a file or a log.

//! Maps each KEY in `${keychain:KEY}` to its secret.
using Secrets = QHash<QString, QString>;

//! Returns the keychain keys used by the strings in `value`.
QSet<QString> keychainKeys(const QJsonValue &value);

// Fills `${target:NAME}` in a command line with properties of the target. Pure.

//! Maps each NAME to its value.
using TargetPlaceholders = QHash<QString, QString>;

//! The valid NAMEs, which are the possible keys of TargetPlaceholders: `name`, `id`, `kind`, `host`, `tags`, `every`,
//! `timeout`, `attempts`.
const QStringList &targetPlaceholderNames();

//! \brief Returns the values for one target. Times are whole seconds, at least 1. Tags are joined by commas.
//! \param host  the target's field `host` with filled placeholders
TargetPlaceholders targetPlaceholders(const Target &target, const QString &host);

//! Returns the NAMEs used in a string, in order. Ignores those after `$${`, which is literal text.
QStringList targetPlaceholdersIn(const QString &text);

} // namespace watchkeeper
