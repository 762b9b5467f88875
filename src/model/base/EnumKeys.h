// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The keys of enumerators in files and JSON. Pure, safe to call from any thread.

#include <QString>
#include <QStringList>

#include <array>
#include <optional>

namespace watchkeeper {

//! \brief One key for each enumerator, in their order. The enumerators have no gaps. \tparam last  the last enumerator
template<typename Enum, Enum last>
class EnumKeys
{
public:
    //! Takes exactly one key for each enumerator.
    template<typename... Keys>
    requires(sizeof...(Keys) == static_cast<size_t>(last) + 1) constexpr explicit EnumKeys(Keys... keys)
        : m_keys{QLatin1StringView(keys)...}
    {
    }

    QString key(Enum value) const { return m_keys[static_cast<size_t>(value)]; }
    std::optional<Enum> find(QStringView key) const
    {
        for (size_t i = 0; i < m_keys.size(); ++i) {
            if (key == m_keys[i])
                return static_cast<Enum>(i);
        }
        return std::nullopt;
    }
    QStringList all() const { return QStringList(m_keys.begin(), m_keys.end()); }

private:
    std::array<QLatin1StringView, static_cast<size_t>(last) + 1> m_keys;
};

} // namespace watchkeeper
