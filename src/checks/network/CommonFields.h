// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Fields that many kinds have, and the values they select. Pure.

#include "checks/network/NetworkSettings.h"
#include "checks/network/Resolver.h"
#include "model/Fields.h"

namespace watchkeeper {

//! `certificateDays`. \param days  default
Field certificateDaysField(int days);

//! `ipFamily`, collapsed in the form.
Field familyField();

//! The target's own setting if it has one, otherwise the profile's.
Resolver::Family familyOf(const Fields &fields, const NetworkSettings &settings);

} // namespace watchkeeper
