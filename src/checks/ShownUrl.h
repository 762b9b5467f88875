// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Formats a web address for display. Pure, safe from any thread.

#include "model/field/Fields.h"

namespace watchkeeper {

//! \brief The address as written, without user and password. Placeholders are neither filled nor percent-encoded.
//! \param field  name of the field with the address
QString displayUrl(const Fields &fields, const QString &field);

} // namespace watchkeeper
