// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "alerts/channels/AlertChannel.h"

namespace watchkeeper {

QStringList secretsOf(const Provider &provider, const Fields &fields)
{
    QStringList secrets;
    for (const Field &field : provider.fields) {
        if (field.type == FieldType::Secret && fields.has(field.name))
            secrets.append(fields.text(field.name));
        if (field.type != FieldType::Map || !fields.has(field.name))
            continue;
        for (const auto &[name, value] : fields.map(field.name))
            secrets.append(value);
    }
    return secrets;
}

} // namespace watchkeeper
