// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! Adding targets: what is pasted or typed is recognised line by line while the person watches.

#include "model/Target.h"

#include <QDialog>
#include <QTimer>

#include <memory>

namespace Ui {
class AddDialog;
}

namespace watchkeeper {

//! \brief Enter adds, Shift+Enter starts another line. Nothing is added while a line cannot be read.
class AddDialog : public QDialog
{
    Q_OBJECT

public:
    //! \param defaults  the schedule that new targets get
    //! \param taken     names that are in use
    AddDialog(const Schedule &defaults, const QStringList &taken, QWidget *parent = nullptr);
    ~AddDialog() override;

    void setLines(const QString &lines);
    //! Lets the person choose a file with one target a line.
    void chooseList();
    //! Takes the lines of a file of at most 1 MiB; says so in the dialog when it cannot.
    void openList(const QString &path);

    void accept() override;

signals:
    void targetsChosen(const QList<watchkeeper::Target> &targets);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void preview();
    void previewTargets(const QList<Target> &targets);
    int previewLines(const QString &lines);
    void addRow(const Target &target);
    void addProblem(int line, const QString &text);
    void setSummary(const QString &text);

    std::unique_ptr<Ui::AddDialog> m_ui;
    Schedule m_defaults;
    QStringList m_taken;
    QTimer m_previewTimer;
};

} // namespace watchkeeper
