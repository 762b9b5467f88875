// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The path of a file or folder: typed, or selected in a dialog.

#include "gui/settings/LineEditor.h"

namespace watchkeeper {

//! \brief A line with a button next to it.
class PathEditor : public LineEditor
{
    Q_OBJECT

public:
    //! \param field  of type File or Folder
    explicit PathEditor(const Field &field, QWidget *parent = nullptr);

private:
    void browse();
};

} // namespace watchkeeper
