// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! What counts as good for a file or folder. Plain values.

#include "model/Duration.h"
#include "model/Fields.h"

#include <optional>

namespace watchkeeper {

//! A lower and an upper bound, each of which may be absent; both belong to what is good.
template<typename Number>
struct Bounds
{
    std::optional<Number> least;
    std::optional<Number> most;
    bool any() const { return least || most; }
};

class FileRules
{
public:
    explicit FileRules(const Fields &fields);

    QString path;
    bool mustExist;
    bool isDegradedOnly;             //!< what does not hold is a warning
    bool hasPattern;                 //!< then `mustExist` is about a matching file in a folder
    bool wantsFolder;                //!< some rule is about a folder's files
    Bounds<qint64> age;              //!< [ms] since the last change; of a folder, of its newest file
    Bounds<qint64> size;             //!< [bytes]; of a folder, all files together
    Bounds<qint64> growth;           //!< [bytes] since the last look
    Bounds<qint64> count;            //!< matching files
    std::optional<qint64> oldestAge; //!< [ms] the most that the oldest file may have
    QByteArray sha256;               //!< hexadecimal in small letters; empty: any

    //! Some rule is about what is in a file, or about its size or age.
    bool wantsContent() const
    {
        return age.any() || size.any() || growth.any() || count.any() || oldestAge || !sha256.isEmpty();
    }
};

} // namespace watchkeeper
