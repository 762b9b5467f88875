// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The editor for the path of a file or folder, which can be typed or selected in a dialog.

#include "gui/settings/LineEditor.h"

namespace watchkeeper {

//! \brief A line edit with a button that opens the dialog.
class PathEditor : public LineEditor
{
    Q_OBJECT

public:
    //! \param field  a field of type File or Folder
    explicit PathEditor(const Field &field, QWidget *parent = nullptr);

private:
    void chooseFile();
};

} // namespace watchkeeper
