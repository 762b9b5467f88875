// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! Incidents in words: for the window and the command line. Pure.

#include "model/IncidentGroups.h"

#include <QString>

namespace watchkeeper {

//! Why it is one: the message of the result that opened it, or what that saw; in one line.
QString causeText(const Incident &incident);

//! \brief What several have in common: `3 targets behind Router`. \param members  how many, > 1
QString commonText(IncidentLink link, const QString &common, int members);

//! What a line of the timeline says, as a sentence or two, in one line.
QString entryText(const IncidentEntry &entry);

} // namespace watchkeeper
