// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! By its name: which header field, variable or part of a query bears a secret. Pure.

#include <QString>

namespace watchkeeper {

//! \brief Whether what is called so is rather a secret: `Authorization`, `X-Api-Key`, `GITHUB_TOKEN`, `sig`.
//!
//! Names are words of others: better one too many than one that is shown or stored in silence.
bool soundsSecret(const QString &name);

} // namespace watchkeeper
