// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The `tls` check type: checks a server's certificate, with TLS from the beginning or after STARTTLS.

#include "checks/Kind.h"

namespace watchkeeper {

const Kind *tlsKind();

} // namespace watchkeeper
