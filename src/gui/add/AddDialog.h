// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The dialog for adding targets. Recognises pasted or typed text and tries the targets while the user is still reading.

#include "gui/add/PastedTargets.h"

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
class Service;

//! \brief Ctrl+Enter adds the targets, Enter starts a new line. Closing the dialog cancels running test runs.
//!
//! While a line is invalid, Enter in the field adds nothing. The button skips invalid lines, as its label states. If the text
//! is still being parsed, the targets are added after parsing, unless the user continues typing.
class AddDialog : public QDialog
{
    Q_OBJECT

public:
    //! \param monitor  must outlive the dialog
    explicit AddDialog(Monitor *monitor, QWidget *parent = nullptr);
    ~AddDialog() override;

    //! Appends these lines to the existing ones. Shows a message in the dialog if the total would exceed 1 MiB.
    void addLines(const QString &lines);
    //! Lets the user choose a list file.
    void chooseList();
    //! Adds the lines of these files, up to 1 MiB in total. Shows a message in the dialog if that fails.
    void openLists(const QStringList &paths);
    //! Replaces a row's target with the version from the settings form.
    void setTarget(const Target &target);

    void accept() override;
    //! Asks for confirmation if the field contains any lines.
    void reject() override;

signals:
    void targetsChosen(const QList<watchkeeper::Target> &targets);
    //! Emitted for files that are configurations of other tools. The dialog closes if its field is empty.
    void importRequested(const QStringList &paths);
    //! Emitted when the user wants to edit all settings of this target; pass the edited target to setTarget(). The button is hidden if
    //! nothing is connected to this signal.
    void moreOptionsRequested(const watchkeeper::Target &target);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void chooseService();
    void insertService(const Service &service);
    void fillTimes();
    void buildTable();
    void connectParts();
    void handleTextChange(int position, int removed, int added);
    void parseInput();
    void showProgress(int done, int total);
    void showRecognised(const QList<RecognisedTarget> &found);
    void tryVisibleRows();
    void updateCounts();
    void updateRemarks();
    void updateTrials();
    void acceptFromField();
    void askBeforeLeaving();
    void setSummary(const QString &text, bool isProblem = false);
    void showOmissions(const QString &text);
    static QString inputTooLongText();
    QString summary() const;
    int currentRow() const;

    Monitor *m_monitor;
    std::unique_ptr<Ui::AddDialog> m_ui;
    AddModel *m_model;
    AddTrials *m_trials;
    bool m_canAdd = true;   //!< whether targets.json is valid
    QString m_parsedText;   //!< the text that was parsed last
    QString m_omissionText; //!< reason why some lines weren't added to the field
    void (AddDialog::*m_actionAfterParsing)() =
        nullptr; //!< action to run after parsing, if the user pressed Enter or the button while the text was being parsed
    bool m_triesAfterParsing = false;               //!< whether the pause before trying ended during parsing
    std::optional<TargetsContext> m_targetsContext; //!< reset when the targets change
    RecogniseJob m_job;
    QTimer m_parseTimer;
    QTimer m_tryTimer;
};

} // namespace watchkeeper
