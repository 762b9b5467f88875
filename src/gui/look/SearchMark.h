// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The magnifying glass in search fields.

class QLineEdit;

namespace watchkeeper {

//! Adds the magnifying glass at the start of the field, with an accessible name.
void addSearchMark(QLineEdit *field);

} // namespace watchkeeper
