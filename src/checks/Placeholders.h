// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! `${env:NAME}` and `${file:PATH}` in fields: filled just before a check, so that no secret is stored in the profile.

#include "checks/Kind.h"

namespace watchkeeper {

//! \brief Fills the placeholders of every field that expands (Field::expands) and validates the values again.
//!
//! Files are read in the thread pool (first line ending trimmed, at most 64 KiB). `$${` stands for a literal `${`.
//! \return the filled fields, or NotFound / Permission with a sentence that names the field and the placeholder, never its value
[[nodiscard]] QCoro::Task<Expected<Fields, CheckError>> expandPlaceholders(const Kind *kind, Fields fields, CancelToken token);

//! One text; reads files, so not in the engine thread.
Expected<QString, CheckError> expandText(const QString &text);

} // namespace watchkeeper
