// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! A web address as people see it. Pure, safe from any thread.

#include "model/Fields.h"

namespace watchkeeper {

//! \brief As it was written, without user and password. Placeholders stay: they are neither filled nor percent-encoded.
//! \param field  name of the one that holds the address
QString shownUrl(const Fields &fields, const QString &field);

} // namespace watchkeeper
