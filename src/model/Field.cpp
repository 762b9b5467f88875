// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/Field.h"

#include <array>

namespace watchkeeper {

QString fieldTypeKey(FieldType type)
{
    static constexpr std::array kKeys{QLatin1String("text"),     QLatin1String("secret"),    QLatin1String("url"),
                                      QLatin1String("host"),     QLatin1String("port"),      QLatin1String("number"),
                                      QLatin1String("duration"), QLatin1String("size"),      QLatin1String("bool"),
                                      QLatin1String("choice"),   QLatin1String("numberSet"), QLatin1String("list"),
                                      QLatin1String("map"),      QLatin1String("body"),      QLatin1String("file"),
                                      QLatin1String("folder"),   QLatin1String("anyOf")};
    static_assert(kKeys.size() == static_cast<size_t>(FieldType::AnyOf) + 1);
    return kKeys[static_cast<size_t>(type)];
}

} // namespace watchkeeper
