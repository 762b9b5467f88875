// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The traits of a failure that several targets may share. Pure.

#include "model/incident/Incident.h"
#include "model/target/Standing.h"

namespace watchkeeper {

//! \brief The host and address of a target (if it has them), the failed parent, the issuer if the certificate is the problem, and the
//! resolver if a name couldn't be resolved.
IncidentTraits incidentTraits(const Target &target, const Transition &transition);

} // namespace watchkeeper
