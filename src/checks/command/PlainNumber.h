// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! Numbers as plugins print them: of the C locale, whatever the user's is. Pure.

#include <QStringView>

#include <optional>

namespace watchkeeper {

//! \brief Takes `12`, `-0.5`, `+1`, `.5`, `5.`, `1e10` off the start of `text`; no hexadecimal, no infinity, no comma.
//! \return nothing, with `text` as it was, where it does not begin with a number or that is too large
std::optional<double> takeNumber(QStringView *text);

} // namespace watchkeeper
