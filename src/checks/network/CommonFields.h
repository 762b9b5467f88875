// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Fields that many check types share, and functions that evaluate them. Pure functions.

#include "checks/network/NetworkSettings.h"
#include "checks/network/Resolver.h"
#include "model/field/Fields.h"

namespace watchkeeper {

//! The field `certificateDays`. \param days  its default value
Field certificateDaysField(int days);

//! The field `ipFamily`, collapsed in the form.
Field familyField();

//! The address family set in the target, or that of the profile if the target doesn't set any.
Resolver::Family familyOf(const Fields &fields, const NetworkSettings &settings);

} // namespace watchkeeper
