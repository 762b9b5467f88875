// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Incidents as text: for the window and the command line. Pure.

#include "model/IncidentGroups.h"

#include <QString>

namespace watchkeeper {

//! The cause: the message of the result that opened it, or its summary; on one line.
QString causeText(const Incident &incident);

//! \brief What several incidents have in common: `3 targets behind Router`. \param members  how many, > 1
QString commonCauseText(IncidentLink link, const QString &common, int members);

//! The text of a timeline entry, one or two sentences, on one line.
QString entryText(const IncidentEntry &entry);

} // namespace watchkeeper
