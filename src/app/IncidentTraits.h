// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! What of a failure may be common to several targets. Pure.

#include "model/Incident.h"
#include "model/Standing.h"

namespace watchkeeper {

//! \brief Host and address where one was asked, what has failed on the way to it, the issuer where the certificate is what is wrong, and
//! the resolver where a name did not resolve.
IncidentTraits incidentTraits(const Target &target, const Transition &transition);

} // namespace watchkeeper
