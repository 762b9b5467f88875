// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Coordinates reads of a file in another thread whenever it may have changed.

#include <utility>

namespace watchkeeper {

//! \brief Allows only one read at a time. Of two simultaneous reads, the older one could end last and restore old content. Use from
//! one thread.
class LatestRead
{
public:
    //! Call this when the file may have changed. \return whether to begin a read now; if false, the current read has been marked as
    //! outdated
    bool begin()
    {
        m_isOutdated = std::exchange(m_isUnderWay, true);
        return !m_isOutdated;
    }
    //! Call this when the current read has ended. \return whether its result is valid; if false, begin another read
    bool end()
    {
        m_isUnderWay = false;
        return !m_isOutdated;
    }
    //! Whether the file may have changed since the current or last read began.
    bool isOutdated() const { return m_isOutdated; }

private:
    bool m_isUnderWay = false;
    bool m_isOutdated = false;
};

} // namespace watchkeeper
