// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! `${env:NAME}`, `${file:PATH}` and `${keychain:KEY}` in fields: filled just before a check, so that no secret is stored in the
//! profile. In command lines also `${target:NAME}`.

#include "checks/Kind.h"
#include "checks/Secrets.h"
#include "checks/TargetMacros.h"

namespace watchkeeper {

//! \brief Fills the placeholders of every field that allows them (Field::expands) and validates the values again.
//!
//! Files are read in the thread pool (a line ending at the end is trimmed; at most 64 KiB). `$${` is a literal `${`.
//! \param secrets  the values of `${keychain:KEY}`
//! \return the filled fields, or NotFound / Permission with a sentence that names the field and the placeholder, never its value; Timeout
//! if a file doesn't answer, Internal if no thread was free to read it
[[nodiscard]] QCoro::Task<Expected<Fields, CheckError>> expandPlaceholders(const Kind *kind, Fields fields, CancelToken token,
                                                                           Secrets secrets = {});

//! \brief The same for a check, with the secrets of `services`: only one job per target reads files at a time, so that a disk that doesn't
//! answer blocks one thread.
//! \param services  may be null (tests): then there are no secrets, and every job reads immediately
[[nodiscard]] QCoro::Task<Expected<Fields, CheckError>> expandPlaceholders(const Kind *kind, Fields fields, CancelToken token,
                                                                           CheckServices *services, TargetId target);

//! \brief Fills one text; reads files, so not in the engine thread.
//! \param own  the values of `${target:NAME}`; null if that isn't a placeholder but text
Expected<QString, CheckError> expandText(const QString &text, const Secrets &secrets = {}, const TargetMacros *own = nullptr);

//! \brief The last and earlier texts that filled `${file:PATH}`: needed by code that records what a check received. Reads no file; safe
//! from any thread.
//! \param path  as in the placeholder
//! \return the newest first; empty if it was never filled
QStringList placeholderTextsFromFile(const QString &path);
//! A counter that increases whenever placeholderTextsFromFile() has a new text for any path. Safe from any thread.
quint64 placeholderFileRevision();

} // namespace watchkeeper
