// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! Adding targets: what is pasted or typed is recognised and tried while the person reads.

#include "gui/add/RecogniseJob.h"

#include <QDialog>
#include <QTimer>

#include <memory>

namespace Ui {
class AddDialog;
}

namespace watchkeeper {

class AddModel;
class AddTrials;
class Watch;

//! \brief Enter adds, Shift+Enter starts another line. Closing it cancels what is being tried.
//!
//! Enter in the field adds nothing while a line cannot be read; the button leaves such lines out, as it says. What is still being read
//! is added when that is done, unless more is typed meanwhile.
class AddDialog : public QDialog
{
    Q_OBJECT

public:
    //! \param watch  outlives the dialog
    explicit AddDialog(Watch *watch, QWidget *parent = nullptr);
    ~AddDialog() override;

    //! Puts these lines behind those that stand there already; says so in the dialog where that would be more than 1 MiB.
    void addLines(const QString &lines);
    //! Lets the person choose a file with a list.
    void chooseList();
    //! Adds the lines of files, up to 1 MiB with what stands there; says so in the dialog when it cannot.
    void openLists(const QStringList &paths);
    //! Another version of a row, from the settings form.
    void setTarget(const Target &target);

    void accept() override;
    //! Asks first where there are lines.
    void reject() override;

signals:
    void targetsChosen(const QList<watchkeeper::Target> &targets);
    //! The person wants to set all there is for this target; setTarget() takes the answer. Without a listener there is no button.
    void moreOptionsWanted(const watchkeeper::Target &target);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void fillTimes();
    void buildTable();
    void connectParts();
    void noteTyping(int position, int removed, int added);
    void read();
    void showProgress(int done, int total);
    void showFound(const QList<Recognised> &found);
    void tryVisible();
    void updateCounts();
    void updateRemarks();
    void updateTrials();
    void acceptFromField();
    void askBeforeLeaving();
    void setSummary(const QString &text, bool isProblem = false);
    void sayLeftOut(const QString &text);
    static QString tooMuchText();
    QString summary() const;
    int currentRow() const;

    Watch *m_watch;
    std::unique_ptr<Ui::AddDialog> m_ui;
    AddModel *m_model;
    AddTrials *m_trials;
    bool m_canAdd = true;                       //!< targets.json is sound
    QString m_text;                             //!< that was read last
    QString m_leftOut;                          //!< why something that was to be put there was not
    void (AddDialog::*m_whenRead)() = nullptr;  //!< Enter, or the button, came while it was being read
    bool m_triesWhenRead = false;               //!< it was time to try while it was being read
    std::optional<Surroundings> m_surroundings; //!< absent: the targets are other ones
    RecogniseJob m_job;
    QTimer m_readTimer;
    QTimer m_tryTimer;
};

} // namespace watchkeeper
