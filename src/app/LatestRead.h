// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file For reading a file in another thread whenever it may have changed.

#include <utility>

namespace watchkeeper {

//! \brief Makes reads run one after the other: of two at the same time, the one that began first could end last and bring back old content.
//! Use from one thread.
class LatestRead
{
public:
    //! The file may have changed. \return whether to begin a read now; otherwise the current one is outdated
    bool begin()
    {
        m_isOutdated = std::exchange(m_isUnderWay, true);
        return !m_isOutdated;
    }
    //! The current read has ended. \return whether its result counts; otherwise begin another one
    bool end()
    {
        m_isUnderWay = false;
        return !m_isOutdated;
    }
    //! Whether the file may have changed since the last read began.
    bool isOutdated() const { return m_isOutdated; }

private:
    bool m_isUnderWay = false;
    bool m_isOutdated = false;
};

} // namespace watchkeeper
