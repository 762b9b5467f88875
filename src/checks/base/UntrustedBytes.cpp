// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/base/UntrustedBytes.h"

namespace watchkeeper {

qsizetype jsonContainers(const QByteArray &json)
{
    return json.count('{') + json.count('[');
}

} // namespace watchkeeper
