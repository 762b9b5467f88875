// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! For whoever reads a file in another thread whenever it may have changed.

#include <utility>

namespace watchkeeper {

//! \brief One read after the other: of two under way, the one that began first could end last and bring back what the file held before.
//! One thread.
class LatestRead
{
public:
    //! The file may have changed. \return whether to begin a read now; else the one under way is out of date
    bool begin()
    {
        m_isOutdated = std::exchange(m_isUnderWay, true);
        return !m_isOutdated;
    }
    //! The read under way has ended. \return whether its result counts; else begin another one
    bool end()
    {
        m_isUnderWay = false;
        return !m_isOutdated;
    }
    //! Since the last read began, the file may have changed.
    bool isOutdated() const { return m_isOutdated; }

private:
    bool m_isUnderWay = false;
    bool m_isOutdated = false;
};

} // namespace watchkeeper
