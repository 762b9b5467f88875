// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Fills `${env:NAME}`, `${file:PATH}` and `${keychain:KEY}` in fields just before a check. This keeps secrets out of the
//! profile. In command lines, also fills `${target:NAME}`.

#include "checks/base/Kind.h"
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

//! \brief Fills the placeholders of every field that allows them (Field::expands) and validates the values again.
//!
//! Files are read in the thread pool. They are limited to 64 KiB, and a trailing newline is removed. `$${` is a literal `${`.
//! \param secrets  the values of `${keychain:KEY}`
//! \return the filled fields, or NotFound / Permission with a message that names the field and the placeholder but never its
//! value; Timeout if a file doesn't respond, Internal if no thread was free to read it
[[nodiscard]] QCoro::Task<Expected<Fields, CheckError>> expandPlaceholders(const Kind *kind, Fields fields, CancelToken token,
                                                                           Secrets secrets = {});

//! \brief Fills placeholders for a check, with the secrets of `services`. Only one job per target reads files at a time, so an
//! unresponsive disk blocks only one thread.
//! \param services  may be null in tests; then there are no secrets, and every job reads immediately
[[nodiscard]] QCoro::Task<Expected<Fields, CheckError>> expandPlaceholders(const Kind *kind, Fields fields, CancelToken token,
                                                                           CheckServices *services, TargetId target);

//! \brief Fills one string. Reads files, so don't call it in the engine thread.
//! \param placeholders  the values of `${target:NAME}`; null if `${target:NAME}` isn't a placeholder in this string
Expected<QString, CheckError> expandText(const QString &text, const Secrets &secrets = {},
                                         const TargetPlaceholders *placeholders = nullptr);

//! \brief Returns the last and the previous text that filled `${file:PATH}`, for code that records the data received by a
//! check. Doesn't read the file. Safe to call from any thread.
//! \param path  path as written in the placeholder
//! \return the texts, newest first; empty if the placeholder was never filled
QStringList placeholderTextsFromFile(const QString &path);
//! A counter that increases whenever placeholderTextsFromFile() has new content for any path. Safe to call from any thread.
quint64 placeholderFileRevision();

} // namespace watchkeeper
