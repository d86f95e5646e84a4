// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#pragma once

#include "similarity.h"
#include "workspace.h"

#include <QPointer>
#include <QThreadPool>

#include <atomic>
#include <functional>
#include <memory>

/** Zwei Beiträge, die dasselbe meinen könnten. */
struct StatementPair {
    /** The older one. */
    QString first;
    QString second;
    double score = 0;
};

/**
 * Verzeichnis der Beiträge eines Schritts, kept beside the screen: every comparison runs on a thread of its own, and the
 * index follows the records change by change. Holds what this workspace's role and group may see, and nothing withheld.
 * It is built when somebody asks for the first time.
 */
class StatementIndex : public QObject
{
    Q_OBJECT

public:
    explicit StatementIndex(QObject *parent = nullptr);
    /** Waits for the one comparison that is running; what is waiting comes to nothing. */
    ~StatementIndex() override;

    [[nodiscard]] Workspace *workspace() const
    {
        return m_workspace;
    }
    /** False where it is the same. */
    bool setWorkspace(Workspace *workspace);
    [[nodiscard]] QString step() const
    {
        return m_step;
    }
    bool setStep(const QString &step);

    /** Best first. */
    [[nodiscard]] QFuture<QList<SimilarStatement>> similarTo(const QString &text, int atMost, double atLeast);
    /** The pairs of all statements that score `atLeast` in either direction, best first, until `cancelled`. */
    using Told = std::function<void(double share)>;
    [[nodiscard]] QFuture<QList<StatementPair>>
    pairs(int atMost, double atLeast, const std::shared_ptr<std::atomic_bool> &cancelled, const Told &told);

    /** The text statements are compared by: what was written, and its translation. */
    [[nodiscard]] static QString textOf(const Contribution &contribution);

Q_SIGNALS:
    /** Other statements are in it now, or have another text. */
    void changed();
    /** A statement is in it now that was not, or has another text. */
    void entered(const QString &contribution);

private:
    struct Shelf {
        SimilarityIndex index;
        std::unordered_map<QString, QString> texts;
        std::atomic_bool abandoned = false;
    };
    void follow(RecordType::Type type, const QString &id);
    void lookAround();
    void startOver();
    void ensureBuilt();
    [[nodiscard]] bool takes(const Contribution &contribution) const;
    /** What decides who is seen, besides the statements themselves. */
    [[nodiscard]] QString sight() const;

    QPointer<Workspace> m_workspace;
    QString m_step;
    QString m_sight;
    bool m_built = false;
    std::shared_ptr<Shelf> m_shelf = std::make_shared<Shelf>();
    /** One thread, so that everything happens in the order it was asked for. */
    QThreadPool m_pool;
};
