// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The magnifying glass in search fields.

class QLineEdit;

namespace watchkeeper {

//! Adds it at the start of the field, with a name for screen readers.
void addSearchMark(QLineEdit *field);

} // namespace watchkeeper
