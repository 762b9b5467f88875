// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file A path into a JSON value: `.state`, `[0]`, `.apps[1].name`, `["key.with.dots"]`. Supports the paths of Gatus and, in
//! addition, quoted keys. Pure.

#include "model/base/Expected.h"

#include <QJsonValue>
#include <QString>

#include <variant>
#include <vector>

namespace watchkeeper {

//! \brief A list of keys and indexes, starting at the root. A value type.
class JsonPath
{
public:
    JsonPath() = default;

    //! \brief Parses the text after `[BODY]`, which begins with a dot or a bracket.
    //! \return the path, or the position of an error
    static Expected<JsonPath, qsizetype> parse(QStringView text);

    //! Returns the value at the path. Undefined if a key or an index doesn't exist, or if a value on the path isn't an object
    //! or a list.
    QJsonValue find(const QJsonValue &root) const;

private:
    std::vector<std::variant<QString, qsizetype>> m_steps;
};

//! \brief Returns the text of a value, as Gatus uses it in comparisons: strings unchanged, integers without an exponent,
//! objects as JSON with sorted keys, lists as `[a b 3]`.
QByteArray jsonValueText(const QJsonValue &value);

} // namespace watchkeeper
