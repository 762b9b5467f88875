// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file A web address as displayed to the user. Pure, safe from any thread.

#include "model/Fields.h"

namespace watchkeeper {

//! \brief The address as it was written, without user and password. Placeholders stay: they are neither filled nor percent-encoded.
//! \param field  name of the field with the address
QString displayUrl(const Fields &fields, const QString &field);

} // namespace watchkeeper
