// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Exports the targets from the window.

#include "export/ExportFormats.h"

#include <QObject>
#include <QStringList>

class QMessageBox;
class QWidget;

namespace watchkeeper {

class TargetsStore;

//! \brief Asks for a format and a file, converts the targets and writes the files in the thread pool. A message lists what the format
//! can't express.
class TargetExport : public QObject
{
    Q_OBJECT

public:
    //! \param store   must outlive this object
    //! \param window  the parent of the dialogs, which owns this object
    TargetExport(TargetsStore *store, QWidget *window);

    void chooseFile();
    //! \brief Writes a file with this path, or the files of a format that has several into its folder. Asks before it replaces files that
    //! the user hasn't chosen.
    void writeTo(const QString &path, const QString &format);

signals:
    //! Emitted with a short message that should disappear automatically.
    void notice(const QString &text);

private:
    //! A finished conversion.
    class Job
    {
    public:
        Exported exported; //!< with the paths of the files
        QString folder;
        QStringList existing; //!< names of the files that the user hasn't chosen and that exist
    };

    void confirm(const Job &job);
    void write(const Job &job);
    void report(const Job &job, const QString &problem);
    QMessageBox *message(const QString &title, const QString &text, const QString &name);

    TargetsStore *m_store;
    QWidget *m_window;
};

} // namespace watchkeeper
