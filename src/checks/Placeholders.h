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

//! \brief Fills the placeholders of every field that expands (Field::expands) and validates the values again.
//!
//! Files are read in the thread pool (first line ending trimmed, at most 64 KiB). `$${` stands for a literal `${`.
//! \param secrets  what `${keychain:KEY}` stands for
//! \return the filled fields, or NotFound / Permission with a sentence that names the field and the placeholder, never its value; Timeout
//! where a file does not answer, Internal where no thread was free to ask it
[[nodiscard]] QCoro::Task<Expected<Fields, CheckError>> expandPlaceholders(const Kind *kind, Fields fields, CancelToken token,
                                                                           Secrets secrets = {});

//! \brief The same for a check, with the secrets of `services`: of each target one job at a time reads files, so that a disk that does not
//! answer costs one thread.
//! \param services  may be null (tests): then there are no secrets, and every job reads at once
[[nodiscard]] QCoro::Task<Expected<Fields, CheckError>> expandPlaceholders(const Kind *kind, Fields fields, CancelToken token,
                                                                           CheckServices *services, TargetId target);

//! \brief One text; reads files, so not in the engine thread.
//! \param own  what `${target:NAME}` stands for; null where that is no placeholder but text
Expected<QString, CheckError> expandText(const QString &text, const Secrets &secrets = {}, const TargetMacros *own = nullptr);

//! \brief What `${file:PATH}` was filled with last, and what before that: whoever writes down what a check got must know it. Reads no file;
//! safe from any thread.
//! \param path  as the placeholder has it
//! \return the newest first; nothing where it was never filled
QStringList filledFromFile(const QString &path);
//! Another one whenever filledFromFile() gives something new for a path, whichever that is: it counts up. Likewise from any thread.
quint64 fillingsFromFiles();

} // namespace watchkeeper
