// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Recognises one entry of a list.

#include "targets/TargetGuess.h"
#include "targets/pasted/ListFormats.h"
#include "targets/pasted/RecognisedTarget.h"

namespace watchkeeper {

//! \brief A curl line, a request line (`GET https://…`), a Markdown link or list item, an address or command with quick words. The entry's
//! own name, tags and interval take precedence over those in its text.
RecognisedTarget recogniseEntry(const ListEntry &entry, const Schedule &defaults, const ProgramPredicate &isProgram);

} // namespace watchkeeper
