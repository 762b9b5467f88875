// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Recognizes one entry of a list.

#include "targets/TargetGuess.h"
#include "targets/pasted/ListFormats.h"
#include "targets/pasted/RecognisedTarget.h"

namespace watchkeeper {

//! \brief Recognizes a curl line, a request line (`GET https://…`), a Markdown link or list item, or an address or command with
//! quick words. The name, tags and interval that the list specifies take precedence over those in the text.
RecognisedTarget recogniseEntry(const ListEntry &entry, const Schedule &defaults, const ProgramPredicate &isProgram);

} // namespace watchkeeper
