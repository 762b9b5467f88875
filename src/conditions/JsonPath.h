// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file A path into a JSON value: `.state`, `[0]`, `.apps[1].name`, `["key.with.dots"]`. The subset that Gatus supports, and quoted keys.
//! Pure.

#include "model/Expected.h"

#include <QJsonValue>
#include <QString>

#include <variant>
#include <vector>

namespace watchkeeper {

//! \brief Keys and indexes from the root. A value.
class JsonPath
{
public:
    JsonPath() = default;

    //! \brief Parses what follows `[BODY]`: it begins with a dot or a bracket.
    //! \return the position of an error, if any
    static Expected<JsonPath, qsizetype> parse(QStringView text);

    //! Undefined if the path finds nothing: no such key or index, or a key of a value that isn't an object.
    QJsonValue find(const QJsonValue &root) const;

private:
    std::vector<std::variant<QString, qsizetype>> m_steps;
};

//! \brief A value as Gatus compares it: strings as they are, numbers with integers in plain notation, objects as JSON with sorted keys,
//! lists as `[a b 3]`.
QByteArray jsonValueText(const QJsonValue &value);

} // namespace watchkeeper
