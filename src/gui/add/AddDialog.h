// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Adding targets: pasted or typed text is recognised and tried while the person reads.

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
class Monitor;

//! \brief Enter adds, Shift+Enter starts another line. Closing the dialog cancels running try-outs.
//!
//! Enter in the field adds nothing while a line is invalid; the button leaves such lines out, and says so. If the text is still being
//! parsed, the targets are added when that is done, unless more is typed meanwhile.
class AddDialog : public QDialog
{
    Q_OBJECT

public:
    //! \param watch  outlives the dialog
    explicit AddDialog(Monitor *monitor, QWidget *parent = nullptr);
    ~AddDialog() override;

    //! Appends these lines to the existing ones; shows a message in the dialog if that would be more than 1 MiB.
    void addLines(const QString &lines);
    //! Lets the person choose a file with a list.
    void chooseList();
    //! Adds the lines of files, up to 1 MiB in total; shows a message in the dialog if it can't.
    void openLists(const QStringList &paths);
    //! Replaces a row with the version from the settings form.
    void setTarget(const Target &target);

    void accept() override;
    //! Asks for confirmation if there are lines.
    void reject() override;

signals:
    void targetsChosen(const QList<watchkeeper::Target> &targets);
    //! The person wants to edit all settings of this target; setTarget() takes the answer. Without a listener there is no button.
    void moreOptionsRequested(const watchkeeper::Target &target);

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
    void showFound(const QList<RecognisedTarget> &found);
    void tryVisible();
    void updateCounts();
    void updateRemarks();
    void updateTrials();
    void acceptFromField();
    void askBeforeLeaving();
    void setSummary(const QString &text, bool isProblem = false);
    void showOmissions(const QString &text);
    static QString tooMuchInputText();
    QString summary() const;
    int currentRow() const;

    Monitor *m_monitor;
    std::unique_ptr<Ui::AddDialog> m_ui;
    AddModel *m_model;
    AddTrials *m_trials;
    bool m_canAdd = true;                                //!< targets.json is valid
    QString m_text;                                      //!< parsed last
    QString m_leftOut;                                   //!< why some lines were not put into the field
    void (AddDialog::*m_actionAfterParsing)() = nullptr; //!< Enter or the button was pressed during parsing
    bool m_triesAfterParsing = false;                    //!< the pause before trying ended during parsing
    std::optional<TargetsContext> m_targetsContext;      //!< no value: the targets have changed
    RecogniseJob m_job;
    QTimer m_readTimer;
    QTimer m_tryTimer;
};

} // namespace watchkeeper
